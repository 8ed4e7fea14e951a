import { useActionData, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/**
 * How often a form of the page has done its work since the page was opened, for its `key`: then it begins anew, and only then. A key made of
 * what is listed beside it would empty it whenever another form changes the list. `isIt` says whether what was sent is this form's.
 */
export function useTimesDone(isIt: (sent: FormData) => boolean): number {
  const { state, formData } = useNavigation();
  const answer = useActionData();
  const wasSent = useRef(false);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page decides which form is meant, and does not change its mind
  useEffect(() => {
    if (state !== "idle") wasSent.current = formData ? isIt(formData) : wasSent.current;
    else if (wasSent.current) {
      wasSent.current = false;
      // Post/Redirect/Get: what was done answers with a redirect, and leaves no answer to the form.
      if (answer === undefined || answer === null) setTimes((before) => before + 1);
    }
  }, [state, formData, answer]);
  return times;
}
