/** A number of ten digits, in one piece or grouped 3-3-4 as the NHS writes it. */
const GROUPED = /(?<![\d+])(\d{3})[ .-]?(\d{3})[ .-]?(\d{4})(?!\d)/g;
/** What a number to phone begins with where it is not in one piece: "0 808 …", "+44 808 …", "+44 (0) 808 …". */
const PHONE_PREFIX = /(?<!\d)(?:\+?44|0044|0)[\s().-]*(?:0[\s).-]*)?$/;
const DIGITS_AFTER = /^[\s().-]*\d/;

/** Whether a text holds an NHS number (England, Wales, Northern Ireland) or a CHI number (Scotland). */
export function holdsNhsNumber(text: string): boolean {
  return [...text.matchAll(GROUPED)].some((match) => {
    const digits = match.slice(1).join("");
    return isIssued(digits) && hasCheckDigit(digits) && !isForPhoning(text, match.index, match[0].length);
  });
}

/**
 * The last digit is worked out from the nine before it, by weights of 10 down to 2, modulo 11. Source: NHS Data
 * Dictionary, "NHS Number".
 */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/**
 * Numbers that begin with 4 to 7 or 9 are issued or kept for tests, with 32 to 39 in Northern Ireland; a Scottish one
 * begins with a date of birth. What else has ten digits is a number to phone, such as 0800 555 111.
 */
function isIssued(digits: string): boolean {
  return /^(?:[4-79]|3[2-9])/.test(digits) || beginsWithDate(digits);
}

function beginsWithDate(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d/.test(digits);
}

/** Whether it is a part of a number to phone. Other figures, such as a date, may stand beside it. */
function isForPhoning(text: string, at: number, length: number): boolean {
  return PHONE_PREFIX.test(text.slice(0, at)) || (text[at] === "0" && DIGITS_AFTER.test(text.slice(at + length)));
}
