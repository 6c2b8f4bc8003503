import type { GraphQLEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import { texts } from "../../src/doors/desk/texts.ts";
import { readPublicSchema } from "../../src/gateway/own-graph.ts";

const schema = readPublicSchema();
const valuesOf = (name: string) =>
  (schema.getType(name) as GraphQLEnumType).getValues().map(({ name: value }) => value);

describe("the desk's texts", () => {
  it.each([
    ["MessageKind", texts.kinds],
    ["ChannelKind", texts.channels],
    ["Registration", texts.registration],
    ["NotificationOutcome", texts.outcomes],
    ["NotificationOutcome", texts.campaignOutcomes],
    ["CampaignState", texts.campaignStates],
    ["ChannelKind", texts.channelTitle],
    ["ChannelKind", texts.expiringTitle],
  ])("name every value of %s", (name, named) => {
    expect(Object.keys(named).sort()).toEqual(valuesOf(name).sort());
  });
});
