/** Where an editor is put. */
export const place = document.querySelector("#place") as HTMLElement;
