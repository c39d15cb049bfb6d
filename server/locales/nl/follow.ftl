# Welke steden de stad volgt, en welke haar volgen.

follows-lead = Wat een gevolgde stad publiceert, staat in uw tijdlijn. Volgen gaat één kant op: elke stad beslist voor zichzelf.
follows-waiting = Steden die uw stad willen volgen
follows-waiting-text = Laat u ze toe, dan ontvangen ze wat uw stad publiceert.
follow-ask = Een stad volgen
follow-do = Vragen om te volgen
follow-accept = Toelaten
follow-reject = Weigeren
follow-end = Niet meer volgen
follower-end = Verwijderen
confirm-unfollow = Deze stad niet meer volgen?
confirm-unfollow-text = Wat ze heeft gepubliceerd, verdwijnt meteen uit uw tijdlijn en na 30 dagen van uw site. De stad krijgt daar bericht van.
confirm-unfollow-do = Niet meer volgen
confirm-remove-follower = Deze volger verwijderen?
confirm-remove-follower-text = Deze stad ontvangt niets meer van wat uw stad publiceert en krijgt daar bericht van. Wat ze al heeft, blijft daar. Correcties en intrekkingen bereiken haar nog wel.
confirm-remove-follower-do = Volger verwijderen
following = Steden die u volgt
following-none = Nog geen
following-none-text = Vraag een stad om haar adres. Het ziet eruit als @naam@stad.example.
followers = Steden die uw stad volgen
followers-text = Geef die steden dit adres:
followers-none = Nog geen
field-target = Adres van de stad
field-target-hint = Bijvoorbeeld @stad@stad.example, of het webadres van haar pagina.
field-one-witness = Ik ken deze stad en vertrouw op dit lid
field-one-witness-hint = Wat de stad heeft gepubliceerd, komt dan van dit lid. U ziet bij de status van de tijdlijn om welk lid het gaat.
