### Finding: search, filters, saved searches, comparing, counterparts.
