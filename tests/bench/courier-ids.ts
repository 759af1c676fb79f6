/** Which of our carriers a courier of tracking_number_data or of a peer can be: they tell fewer apart than we do. */
const ids: Readonly<Record<string, readonly string[]>> = {
  amazon: ['amazon-logistics'],
  dhl: ['dhl', 'dhl-global-mail'],
  fedex: ['fedex', 'fedex-smartpost'],
  s10: [
    'usps',
    'china-post',
    'canada-post',
    'royal-mail',
    'australia-post',
    'japan-post',
    'hongkong-post',
    'singapore-post',
    'post',
  ],
};

/** Our carriers that a foreign courier code stands for. */
export function carriersNamed(courier: string): readonly string[] {
  return ids[courier] ?? [courier];
}
