/** Words in lower case, without their full stop, after which a full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof rev hon sir st gov sen rep gen col lt sgt capt cmdr adm maj jr sr co corp inc ltd plc llc bros no nos vs etc approx est dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.u p.m a.m i.e e.g ph.d d.c l.a n.y fig vol pp p ave blvd rd mt ft".split(
    " ",
  ),
);
