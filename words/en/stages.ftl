# Stages of a case, as in reference/transitions.json.

stage-intake = Intake
stage-locating = Locating
stage-contacted = Contacted
stage-assessed = Assessed
stage-representation = Representation
stage-proceeding = In proceedings
stage-post-order = Post-order
stage-returning = Returning
stage-released = Released
stage-relief = Relief
stage-closed = Closed
