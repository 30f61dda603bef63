const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Whether a text is a time as releases write it, `2026-11-23T09:00:00Z`, and exists. */
export function isReleaseTime(text: string): boolean {
  if (!TIME.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text.replace("Z", ".000Z");
}
