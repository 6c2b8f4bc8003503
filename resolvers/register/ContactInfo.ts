import type { ContactInfoResolvers } from "./types.generated.ts";

/** A value of a record that is judged at another moment than now takes that moment along. */
export const ContactInfo: ContactInfoResolvers = {
  email: ({ email, asOf }) => (email && asOf !== undefined ? { ...email, asOf } : email),
  mobile: ({ mobile, asOf }) => (mobile && asOf !== undefined ? { ...mobile, asOf } : mobile),
};
