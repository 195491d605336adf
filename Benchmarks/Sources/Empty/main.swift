// Nothing: the time it takes is what every Swift program takes.
