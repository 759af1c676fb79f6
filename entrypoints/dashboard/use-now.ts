import { useEffect, useState } from 'react';

/** The time, twice a minute: what is due at an hour must not stay "coming" while the page stays open. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
