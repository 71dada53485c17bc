# Alerts: the queue, the alert, its entry and what is done about it.

trace-desk-alone = This desk works alone: the alert stays with { $city } ({ $consulate }) and Amparo tells no other office. Call the responsible one yourself{ $responsible ->
    [MX-CIAM] , the call centre
   *[other] { " " }({ $responsible })
 }.
