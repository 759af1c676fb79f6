import { type Language, tagOf } from '@/utils/i18n';

/** A coming hour, with its day: "Tue, Nov 24, 2:00 PM", "11月24日周二 14:00". In the seller's own time zone. */
export function hourText(at: number, language: Language): string {
  return new Intl.DateTimeFormat(tagOf(language), {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
