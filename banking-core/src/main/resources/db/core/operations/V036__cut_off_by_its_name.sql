-- What was kept as CLOSING was the cut-off of its date. The closing is a run of its own from now on and has the word.
UPDATE operation_request SET kind = 'CUT_OFF' WHERE kind = 'CLOSING';
