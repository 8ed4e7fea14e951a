import { useEffect, useState } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

const minute = 60_000;
const [warnAfter, outAfter] = [25 * minute, 30 * minute];
const contact = "medspil:contact";

/** Resets the idle timer: the server has just heard from this person, so the half hour begins anew. Whoever fetches something says so. */
export function contacted(): void {
  window.dispatchEvent(new Event(contact));
}

/**
 * Idle timeout of the session: warns five minutes before its 30 minutes end, and offers to stay. The server counts from its last request,
 * so this does too. `extendUrl` is posted to by "Bliv logget ind". Without JavaScript the sign-in page keeps what was typed.
 */
export function IdleWarning({ extendUrl }: { extendUrl: string }) {
  const text = piecesWords().idle;
  const [standing, setStanding] = useState<"in" | "soon" | "out">("in");

  useEffect(() => {
    let since = Date.now();
    const look = () => {
      const idle = Date.now() - since;
      setStanding(idle >= outAfter ? "out" : idle >= warnAfter ? "soon" : "in");
    };
    const anew = () => {
      since = Date.now();
      look();
    };
    anew();
    // Looked at often and measured by the clock: a laptop that slept wakes up signed out.
    const timer = setInterval(look, 15_000);
    window.addEventListener(contact, anew);
    return () => {
      clearInterval(timer);
      window.removeEventListener(contact, anew);
    };
  }, []);

  const stay = async () => {
    try {
      const response = await fetch(extendUrl, { method: "POST" });
      if (response.ok && !response.redirected) contacted();
      else setStanding("out");
    } catch {
      // No connection: the warning stays, and so does the offer.
    }
  };
  return (
    <div className="ms-idle" role="alert">
      {standing !== "in" && (
        <p>
          <Icon name="time" />
          <span>{standing === "soon" ? text.warning : text.out}</span>
          {standing === "soon" && (
            <Button kind="primary" small type="button" onClick={stay}>
              {text.stay}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
