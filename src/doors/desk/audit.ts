import { type Html, html } from "../pages/html.ts";
import { button, fieldOf, paragraph } from "../pages/parts.ts";
import { AUDIT, type Checkpoint, GROWTH, PROOF, type Proof } from "./graph.ts";
import { show } from "./layout.ts";
import { BASE } from "./menu.ts";
import { asked, facts, figure, form, moment } from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

/** Checks by nothing but proofs and a public key; hashes are base64. */
export interface AuditChecks {
  isInLog(claim: Pick<Proof, "proof" | "leafHash" | "verifierKey">): boolean;
  /** The size that a checkpoint states; null where the key has not signed it. */
  sizeOf(note: string, verifierKey: string): number | null;
  hasOnlyGrown(growth: Growth): boolean;
}

interface Growth {
  older: string;
  newer: string;
  hashes: readonly string[];
  verifierKey: string;
}

/** What was found of an older checkpoint that was pasted. */
interface Compared {
  older: string;
  fault: string | null;
  hasOnlyGrown: boolean;
}

const MOST_INDEX = 2 ** 31 - 1;

/** What the audit log says of itself, checked here. */
export function auditPages(routes: Routes, checks: AuditChecks): void {
  routes.page("/revisjon", async (visit) => {
    const index = asked(visit, "innforsel")?.trim() ?? null;
    if (index === null) return page(visit, await newest(visit), { index: "", proof: null }, null);
    const isIndex = /^\d{1,10}$/.test(index) && Number(index) <= MOST_INDEX;
    if (!isIndex)
      return page(
        visit,
        await newest(visit),
        { index, proof: null, fault: texts.indexWrong },
        null,
      );
    const { auditCheckpoint, auditProof } = await visit.ask<{
      auditCheckpoint: Checkpoint;
      auditProof: Proof | null;
    }>(PROOF, { index: Number(index) });
    const fault = auditProof === null ? texts.noProof : null;
    return page(visit, auditCheckpoint, { index, proof: auditProof, fault }, null);
  });

  routes.form("/revisjon", async (visit, { older = "" }) => {
    const checkpoint = await newest(visit);
    const { note: newer, size: to, verifierKey } = checkpoint;
    const from = checks.sizeOf(older, verifierKey);
    const compared: Compared = { older, fault: null, hasOnlyGrown: false };
    if (from === null) compared.fault = texts.noteWrong;
    else {
      const { auditConsistency: found } = await visit.ask<{
        auditConsistency: { hashes: string[] } | null;
      }>(GROWTH, { from: Math.min(from, MOST_INDEX), to });
      compared.hasOnlyGrown =
        found !== null && checks.hasOnlyGrown({ older, newer, hashes: found.hashes, verifierKey });
    }
    return page(visit, checkpoint, { index: "", proof: null }, compared);
  });

  function page(
    visit: SignedIn,
    checkpoint: Checkpoint,
    looked: Looked,
    compared: Compared | null,
  ) {
    const { note, verifierKey, size } = checkpoint;
    const isSigned = checks.sizeOf(note, verifierKey) === size;
    const faults = [
      looked.fault && { field: "innforsel", message: looked.fault },
      compared?.fault && { field: "older", message: compared.fault },
    ].filter((fault) => fault !== null && fault !== undefined && fault !== "");
    const body = html`${paragraph(texts.auditText)}
${part("newest", texts.newest, html`${verdict(isSigned, texts.signatureHolds, texts.signatureFails)}${shownCheckpoint(visit, checkpoint)}`)}
${part("bevis", texts.proofTitle, html`${paragraph(texts.proofText)}${proofForm(looked)}${looked.proof && shownProof(looked.proof, checks)}`)}
${part("growth", texts.growthTitle, html`${paragraph(texts.growthText)}${growthForm(visit, compared)}`)}`;
    const status = faults.length > 0 ? { status: 422, errors: faults } : {};
    return show(visit, { title: texts.auditTitle, body, ...status });
  }
}

interface Looked {
  index: string;
  proof: Proof | null;
  fault?: string | null;
}

async function newest({ ask }: SignedIn): Promise<Checkpoint> {
  return (await ask<{ auditCheckpoint: Checkpoint }>(AUDIT)).auditCheckpoint;
}

function part(id: string, title: string, inner: Html): Html {
  return html`<section class="v-part" aria-labelledby="${id}"><h2 class="ds-heading" data-size="sm" id="${id}">${title}</h2>${inner}</section>`;
}

function verdict(isGood: boolean, good: string, bad: string): Html {
  return html`<div class="ds-alert" data-color="${isGood ? "success" : "danger"}" role="status"><p class="ds-paragraph">${isGood ? good : bad}</p></div>`;
}

function shownCheckpoint({ now }: SignedIn, checkpoint: Checkpoint): Html {
  const { origin, size, rootHash, note, signedAt, verifierKey } = checkpoint;
  return html`<div class="ds-card">${facts([
    [texts.origin, origin],
    [texts.size, figure(size)],
    [texts.rootHash, rootHash],
    [texts.signedAt, moment(signedAt)],
    [texts.age, ageOf(now - Date.parse(signedAt))],
    [texts.verifierKey, verifierKey],
  ])}</div>${printed(texts.note, note)}`;
}

/** In the largest unit that is full. */
function ageOf(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [count, unit] =
    minutes >= 2880
      ? [Math.floor(minutes / 1440), "day"]
      : minutes >= 120
        ? [Math.floor(minutes / 60), "hour"]
        : [minutes, "minute"];
  return count.toLocaleString("nb-NO", { style: "unit", unit, unitDisplay: "long" });
}

function printed(title: string, text: string): Html {
  return html`<h3 class="ds-heading" data-size="2xs">${title}</h3><pre class="v-printed" tabindex="0" role="region" aria-label="${title}">${text}</pre>`;
}

function proofForm({ index, fault = null }: Looked): Html {
  return html`<form method="get" action="${BASE}/revisjon" novalidate>${fieldOf({ name: "innforsel", label: texts.index, hint: texts.indexHint, value: index, error: fault, inputmode: "numeric" })}
${button(texts.showProof)}</form>`;
}

function shownProof(found: Proof, { isInLog }: AuditChecks): Html {
  return html`${verdict(isInLog(found), texts.proofHolds, texts.proofFails)}<div class="ds-card">${facts(
    [
      [texts.index, String(found.index)],
      [texts.leafHash, found.leafHash],
    ],
  )}</div>${printed(texts.proof, found.proof)}`;
}

function growthForm(visit: SignedIn, compared: Compared | null): Html {
  const { older = "", fault = null } = compared ?? {};
  const isCompared = compared !== null && fault === null;
  return html`${form(
    visit,
    "/revisjon",
    html`${fieldOf({ name: "older", label: texts.olderNote, value: older, error: fault, isLong: true })}${button(texts.checkGrowth)}`,
  )}${isCompared && verdict(compared.hasOnlyGrown, texts.growthHolds, texts.growthFails)}`;
}
