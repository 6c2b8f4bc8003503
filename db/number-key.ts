export const NATIONAL_ID = /^[0-9]{11}$/;
export const ORG_NUMBER = /^[0-9]{9}$/;

/** The integer behind a number's digits; for what is none, one that is never there. */
export function keyOf(digits: string, form: RegExp): number {
  return form.test(digits) ? Number(digits) : -1;
}
