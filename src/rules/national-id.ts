import { fnr } from "@navikt/fnrvalidator";
import { Refusal } from "./problem.ts";

/** Which people a running register may know: real ones, or made-up ones. Never both. */
export type Environment = "production" | "test";

/** The control-digit rule a number satisfies; from 2032 the first control sum may leave 0–3. */
export type ControlDigits = "CLASSIC" | "RULES_2032";

export type NationalIdFault = "MALFORMED" | "CHECKSUM" | "WRONG_ENVIRONMENT";

const SYNTHETIC = new Set(["tnr", "hnr", "dnr-and-tnr", "dnr-and-hnr"]);
const ELEVEN_DIGITS = /^[0-9]{11}$/;

export function isElevenDigits(text: string): boolean {
  return ELEVEN_DIGITS.test(text);
}

/**
 * What is wrong with a fødselsnummer or D-nummer in this environment; null when nothing is. Real
 * numbers are refused outside production, synthetic ones (month + 80 or + 40) inside it.
 */
export function nationalIdFault(text: string, environment: Environment): NationalIdFault | null {
  if (!isElevenDigits(text)) return "MALFORMED";
  const found = fnr(text);
  if (found.status === "invalid") return "CHECKSUM";
  const synthetic = SYNTHETIC.has(found.type);
  return synthetic === (environment === "production") ? "WRONG_ENVIRONMENT" : null;
}

const EXPECTED: Record<NationalIdFault, (environment: Environment) => string> = {
  MALFORMED: () => "expected a national id of 11 digits",
  CHECKSUM: () => "expected a national id whose date exists and whose control digits agree",
  WRONG_ENVIRONMENT: (environment) =>
    environment === "production"
      ? "expected a real national id: synthetic ones are refused in production"
      : "expected a synthetic national id (month + 80 or + 40): real ones are refused outside production",
};

/** The refusal for a faulty national id, naming its position in the caller's list if it had one. */
export function refuseNationalId(
  fault: NationalIdFault,
  environment: Environment,
  position?: number,
): Refusal {
  const where = position === undefined ? "nationalId" : `nationalIds[${position}]`;
  return new Refusal("BAD_USER_INPUT", `${where}: ${EXPECTED[fault](environment)}`, {
    fault,
    ...(position === undefined ? {} : { position }),
  });
}

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];

/** Which of the two control-digit rules a valid national id was made by. */
export function controlDigits(nationalId: string): ControlDigits {
  const sum = FIRST_WEIGHTS.reduce((total, weight, i) => total + weight * Number(nationalId[i]), 0);
  return sum % 11 === 0 ? "CLASSIC" : "RULES_2032";
}
