# What is written to relatives and contacts. A changed sentence asks for another version (Template::version).
message-first-plain = Consulate of Mexico: somebody who chose you as a contact asked for help, and we have their notice. Reference { $folio }. Call us at { $phone }.
message-first-plain-subject = Notice from the Consulate of Mexico
message-first-discreet = Hello. Somebody you trust asks you to call { $phone } when you can talk alone.
message-first-discreet-subject = Please call me
message-news-plain = Consulate of Mexico: there is news about { $folio }. Call us at { $phone }.
message-news-plain-subject = News from the Consulate of Mexico
message-news-discreet = Hello again. Please call { $phone } when you can talk alone.
message-news-discreet-subject = Please call me again
message-test-plain = Test message of the Consulate of Mexico. You need not do anything.
message-test-plain-subject = Test message
message-test-discreet = Test message. You need not do anything.
message-test-discreet-subject = Test message
message-warning = We never ask for money; do not go there.
message-reply = Reply OK if you read this; STOP for no more.
