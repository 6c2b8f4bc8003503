import { openStore } from "../../db/sqlite/store.ts";
import { openSmtp } from "../../src/sending/smtp.ts";
import { sendingFrom } from "./an-outbox.ts";

/** A process that sends from a store's outbox until it is killed. */
const [, , file = "", url = "", atOnce = "1", ahead = "0"] = process.argv;
const store = openStore({ file, environment: "test" });
const carriers = { EMAIL: openSmtp({ url, from: "varde@register.example" }, Number(atOnce)) };
const clock = () => Date.now() + Number(ahead);
sendingFrom(store, { carriers, clock, atOnce: Number(atOnce) });
setInterval(() => {}, 1000);
