import type { Decide } from "../rules/change.ts";
import { nationalIdFault, refuseNationalId } from "../rules/national-id.ts";
import { isPerson, type NotificationDecision } from "../rules/notification-decision.ts";
import type { Person } from "../rules/person.ts";
import { erasePerson, replaceNationalId } from "../rules/registration.ts";
import {
  type AgencyInput,
  type ConnectInput,
  connectAgency,
  disconnectAgency,
} from "./agencies.ts";
import type { Asking } from "./asking.ts";
import {
  cancelCampaign,
  clearShared,
  type MoveInput,
  type PlanInput,
  pauseCampaign,
  planCampaign,
  startCampaign,
} from "./campaigns.ts";
import { type ChangeInput, changePerson, loadPerson } from "./change-person.ts";
import { type RecordInput, recordDecisions } from "./decisions.ts";
import type { Disclosures } from "./disclosures.ts";
import {
  type RegisterInput,
  type RemoveAddressInput,
  registerUnit,
  removeAddress,
  type SetAddressInput,
  setAddress,
} from "./enterprise-deeds.ts";
import type { Enterprises } from "./enterprises.ts";
import { markOpened, type OpenedInput } from "./opened-decisions.ts";
import { type RepeatInput, recordReminders } from "./repeated-decisions.ts";
import { type ResendInput, resendMessage } from "./resend-message.ts";
import { type CodeInput, requestCode, validateCode } from "./validation-codes.ts";

/** Everything a caller may have done. Whom an answer shows is noted for the access log. */
export type Deeds = ReturnType<typeof createDeeds>;

export function createDeeds(asking: Asking, disclosures: Disclosures, enterprises: Enterprises) {
  const showing = async <Outcome extends object>(outcome: Promise<Outcome>): Promise<Outcome> => {
    const settled = await outcome;
    if ("person" in settled && settled.person) disclosures.add(settled.person as Person);
    return settled;
  };

  /** The people whom decisions are about. */
  const showingAll = async <Outcome extends object>(
    outcome: Promise<Outcome>,
  ): Promise<Outcome> => {
    const settled = await outcome;
    if ("decisions" in settled) {
      const decisions = settled.decisions as NotificationDecision[];
      disclosures.addAll(decisions.map(({ recipient }) => recipient).filter(isPerson));
    }
    return settled;
  };

  /** What was looked up of units earlier in the request may be another by now. */
  const ofUnit = async <Outcome>(outcome: Promise<Outcome>): Promise<Outcome> => {
    const settled = await outcome;
    enterprises.forget();
    return settled;
  };

  return {
    /** Changes a person by a rule, or says why not; `operation` is the mutation's name. */
    change: (operation: string, input: ChangeInput, decide: Decide) =>
      showing(changePerson(asking, operation, input, decide)),

    /** Shows nobody: what is left of an erased person is what a stranger would be told. */
    erasePerson: (input: ChangeInput) =>
      changePerson(asking, "erasePerson", input, async (person) => {
        const erased = erasePerson(person);
        if (typeof erased === "object")
          await asking.register.accessLog.forgetStranger(person.nationalId);
        return erased;
      }),

    replaceNationalId(input: ChangeInput & { newNationalId: string }) {
      const { newNationalId } = input;
      const { environment } = asking.register.store;
      const fault = nationalIdFault(newNationalId, environment);
      if (fault !== null) throw refuseNationalId(fault, environment);
      return showing(
        changePerson(asking, "replaceNationalId", input, async (person, now) => {
          const holder = await loadPerson(asking, newNationalId);
          return replaceNationalId({ ...holder, nationalId: newNationalId })(person, now);
        }),
      );
    },

    requestCode: (input: CodeInput) => showing(requestCode(asking, input)),
    validateCode: (input: CodeInput & { code: string }) => showing(validateCode(asking, input)),
    connectAgency: (input: ConnectInput) => connectAgency(asking, input),
    disconnectAgency: (input: AgencyInput) => disconnectAgency(asking, input),

    planCampaign: (input: PlanInput) => planCampaign(asking, input),
    startCampaign: (input: MoveInput) => startCampaign(asking, input),
    pauseCampaign: (input: MoveInput) => pauseCampaign(asking, input),
    cancelCampaign: (input: MoveInput) => cancelCampaign(asking, input),
    clearShared: (input: MoveInput) => clearShared(asking, input),

    resendMessage: (input: ResendInput) => resendMessage(asking, input),

    registerEnterprise: (input: RegisterInput) => ofUnit(registerUnit(asking, input)),
    setEnterpriseAddress: (input: SetAddressInput) => ofUnit(setAddress(asking, input)),
    removeEnterpriseAddress: (input: RemoveAddressInput) => ofUnit(removeAddress(asking, input)),

    recordDecisions: (input: RecordInput) => showingAll(recordDecisions(asking, input)),
    markOpened: (input: OpenedInput) => showingAll(markOpened(asking, input)),
    recordReminders: (input: RepeatInput) => showingAll(recordReminders(asking, input)),
  };
}
