"""Windows in which an office decides how its projects are counted: stages, counting, lights, targets."""
