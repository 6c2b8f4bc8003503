import { Button } from "@graphiql/react";
import { type FormEvent, useId, useState } from "react";
import type { CallerKind } from "../src/access/caller.ts";
import type { TokenWish } from "../src/access/dev-issuer.ts";
import { TEST_AGENCIES, TEST_PERSONS, type TestState } from "../src/commands/test-persons.ts";
import { ROLES, STATE_LABELS } from "./roles.ts";

interface TokenFormProps {
  initialKind: CallerKind;
  onWish(wish: TokenWish): void;
}

const PERSONS = (Object.keys(TEST_PERSONS) as TestState[]).flatMap((state) =>
  TEST_PERSONS[state].map((id) => ({ id, standsFor: STATE_LABELS[state] })),
);

/** Whom the token is to stand for. */
export function TokenForm({ initialKind, onWish }: TokenFormProps) {
  const [kind, setKind] = useState(initialKind);
  const id = useId();

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onWish(readWish(kind, new FormData(event.currentTarget)));
  };

  return (
    <form className="varde-form" onSubmit={submit}>
      <fieldset>
        <legend>Role (rolle)</legend>
        {ROLES.map((role) => (
          <label key={role.kind} className="varde-choice">
            <input
              type="radio"
              name="kind"
              checked={kind === role.kind}
              onChange={() => setKind(role.kind)}
            />
            {role.label}
          </label>
        ))}
      </fieldset>

      {kind === "AGENCY" && (
        <label>
          Agency (etat)
          <select name="org">
            {TEST_AGENCIES.map(({ orgNumber, name }) => (
              <option key={orgNumber} value={orgNumber}>
                {orgNumber} – {name}
              </option>
            ))}
          </select>
        </label>
      )}

      {kind === "CITIZEN" && (
        <>
          <label>
            Test person (testperson)
            <select name="person">
              {PERSONS.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.id} – {person.standsFor}
                </option>
              ))}
            </select>
          </label>
          <label>
            Or another national ID (personidentifikator)
            <input
              name="otherPerson"
              inputMode="numeric"
              autoComplete="off"
              placeholder="11 digits"
            />
          </label>
        </>
      )}

      <label>
        Scopes (tilgangsomfang)
        <input name="scope" autoComplete="off" aria-describedby={id} />
      </label>
      <p id={id} className="varde-hint">
        With spaces between. Empty: every scope the role can hold.
      </p>

      <Button type="submit">Fill in token</Button>
    </form>
  );
}

function readWish(kind: CallerKind, form: FormData): TokenWish {
  const text = (name: string) => form.get(name)?.toString().trim() || undefined;
  return {
    kind,
    org: text("org"),
    pid: text("otherPerson") ?? text("person"),
    scope: text("scope"),
  };
}
