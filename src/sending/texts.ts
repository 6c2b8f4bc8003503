import type { MessageKind } from "../../db/outbox.ts";
import type { LanguageCode } from "../rules/person.ts";
import type { Channel } from "../rules/validation-code.ts";

/** What one kind of message says in one language; `{code}` stands for a value. */
export interface Wording {
  subject: string;
  /** At most 500 characters. */
  email: string;
  /** At most 160 characters. */
  sms: string;
}

export const LONGEST: Record<Channel, number> = { EMAIL: 500, SMS: 160 };

/** Written by somebody who does not speak it; to be read by somebody who does before it is sent to people. */
export const TO_BE_REVIEWED: readonly LanguageCode[] = ["SE"];

/** Every text that is sent to people. None has a link in it: a link is what forgeries have. */
export const TEXTS: Record<
  Exclude<MessageKind, "CAMPAIGN" | "REMINDER">,
  Record<LanguageCode, Wording>
> = {
  VALIDATION_CODE: {
    NB: {
      subject: "Engangskode til kontakt- og reservasjonsregisteret",
      email:
        "Engangskoden din er {code}. Den gjelder i ti minutter.\n\nSkriv den inn der du ba om den. Ingen fra det offentlige vil be deg oppgi koden.\n\nHvis du ikke har bedt om en kode, kan du se bort fra denne meldingen.",
      sms: "Engangskoden din er {code}. Den gjelder i ti minutter. Ikke gi den til noen. Ba du ikke om den, kan du se bort fra meldingen.",
    },
    NN: {
      subject: "Eingongskode til kontakt- og reservasjonsregisteret",
      email:
        "Eingongskoden din er {code}. Han gjeld i ti minutt.\n\nSkriv han inn der du bad om han. Ingen frå det offentlege vil be deg oppgi koden.\n\nOm du ikkje har bede om ein kode, kan du sjå bort frå denne meldinga.",
      sms: "Eingongskoden din er {code}. Han gjeld i ti minutt. Ikkje gi han til nokon. Bad du ikkje om han, kan du sjå bort frå meldinga.",
    },
    EN: {
      subject: "One-time code for the contact and reservation register",
      email:
        "Your one-time code is {code}. It is good for ten minutes.\n\nEnter it where you asked for it. Nobody from the public sector will ask you to tell them the code.\n\nIf you did not ask for a code, you can disregard this message.",
      sms: "Your one-time code is {code}. It is good for ten minutes. Do not give it to anyone. If you did not ask for it, disregard this.",
    },
    SE: {
      subject: "Oktiikoda oktavuohta- ja várrenregistarii",
      email:
        "Du oktiikoda lea {code}. Dat lea fámus logi minuhta.\n\nČále koda dohko gos don bivdet dan. Ii oktage almmolaš surggiin ábut dus koda.\n\nJus it leat bivdán koda, de it dárbbaš beroštit dán dieđus.",
      sms: "Du oktiikoda lea {code}. Dat lea fámus logi minuhta. Ale atte dan earáide. Jus it bivdán koda, ale beroštit dán dieđus.",
    },
  },
  ADDRESS_CHANGED: {
    NB: {
      subject: "Adressen din i kontakt- og reservasjonsregisteret er endret",
      email:
        "Denne e-postadressen er ikke lenger din i kontakt- og reservasjonsregisteret: den ble endret eller fjernet.\n\nVar det deg, trenger du ikke gjøre noe.\n\nVar det ikke deg, må du logge inn i registeret og rette opplysningene med en gang, og si fra til dem som driver det.",
      sms: "Mobilnummeret ditt i kontakt- og reservasjonsregisteret er endret eller fjernet. Var det ikke deg? Logg inn, rett det opp og si fra til registeret.",
    },
    NN: {
      subject: "Adressa di i kontakt- og reservasjonsregisteret er endra",
      email:
        "Denne e-postadressa er ikkje lenger di i kontakt- og reservasjonsregisteret: ho vart endra eller fjerna.\n\nVar det deg, treng du ikkje gjere noko.\n\nVar det ikkje deg, må du logge inn i registeret og rette opplysningane med ein gong, og seie frå til dei som driv det.",
      sms: "Mobilnummeret ditt i kontakt- og reservasjonsregisteret er endra eller fjerna. Var det ikkje deg? Logg inn, rett det opp og sei frå til registeret.",
    },
    EN: {
      subject: "Your address in the contact and reservation register was changed",
      email:
        "This e-mail address is not yours in the contact and reservation register any more: it was changed or removed.\n\nIf it was you, there is nothing to do.\n\nIf it was not you, log in to the register and put it right at once, and tell those who run it.",
      sms: "Your mobile number in the contact and reservation register was changed or removed. Not you? Log in, put it right and tell the register.",
    },
    SE: {
      subject: "Du čujuhus oktavuohta- ja várrenregistaris lea rievdaduvvon",
      email:
        "Dát e-boastačujuhus ii leat šat du oktavuohta- ja várrenregistaris: dat rievdaduvvui dahje sihkkojuvvui.\n\nJus don dahket dan, de it dárbbaš dahkat maidege.\n\nJus it don dahkan dan, de galggat dalán logget registarii sisa ja divvut dieđuid, ja dieđihit sidjiide geat dan doibmet.",
      sms: "Du mobiilnummar oktavuohta- ja várrenregistaris lea rievdaduvvon dahje sihkkojuvvon. It go don? Logge sisa, divo dan ja dieđit registarii.",
    },
  },
};
