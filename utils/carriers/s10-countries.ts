/**
 * The 236 countries and territories whose posts number their mail by UPU S10, as a piece of a layout: `A<DE>` is AD and AE.
 *
 * These are the ISO 3166-1 codes of all places that run a post, with Kosovo's XK and KS. Shorter lists, that of
 * tracking_number_data for one, miss TW, MO, GI, JE, GG and IM and call their numbers wrong. Yanwen's YP and YN are
 * not among them: they are no countries.
 */
export const s10Countries =
  'A<DEFGILMORSTUWZ>|B<ABDEFGHIJMNORSTWYZ>|C<ADFGHIKLMNORUVWYZ>|D<EJKMOZ>|E<CEGRST>|F<IJKMOR>' +
  '|G<ABDEFGHILMNPQRTUWY>|H<KNRTU>|I<DELMNQRST>|J<EMOP>|K<EGHIMNPRSWYZ>|L<ABCIKRSTUVY>' +
  '|M<ACDEGHKLMNOPQRSTUVWXYZ>|N<ACEFGILOPRUZ>|OM|P<AEFGHKLMNRSTWY>|QA|R<EOSUW>' +
  '|S<ABCDEGHIKLMNORSTVXYZ>|T<CDGHJKLMNORTVWZ>|U<AGSYZ>|V<ACEGINU>|W<FS>|XK|Y<ET>|Z<AMW>';
