import { peopleWords } from "#app/text/people.ts";

/** As the municipality has set them; empty where it has not. */
export type ContactFacts = { email: string; phone: string };

/** Whom to write to or call; nothing when neither is set. */
export function Contact({ email, phone }: ContactFacts) {
  const text = peopleWords().contact;
  if (!email && !phone) return null;
  return (
    <ul className="ms-plain">
      {email && (
        <li>
          {text.write} <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone && (
        <li>
          {text.call} <a href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</a>
        </li>
      )}
    </ul>
  );
}
