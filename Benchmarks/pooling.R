# metafor's half of the pooling benchmark: the same table and the same fits, R's start not counted.
#   Rscript pooling.R FILE
suppressPackageStartupMessages(library(metafor))
rows <- read.csv(commandArgs(TRUE)[1])
for (name in unique(rows$table)) {
  one <- rows[rows$table == name, ]
  fit <- function() rma(one$yi, one$vi, method = "REML", test = "knha")
  # metafor makes matrices with as many rows and columns as there are studies: once is enough where there are many.
  fits <- if (nrow(one) > 1000) 1 else 200
  used <- system.time(for (i in seq_len(fits)) result <- fit())
  time <- (used[["user.self"]] + used[["sys.self"]]) / fits * 1e9
  cat(sprintf("%s,%.17g,%.17g,%.17g,%.17g\n", name, time, result$beta[1], result$se, result$tau2))
}
