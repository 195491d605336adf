# Writes tables of made-up studies, the same ones each time: Rscript tables.R <number of tables> <file>
set.seed(20050301)
number <- as.integer(commandArgs(TRUE)[1])

# What there is between two studies and a hundred, none of it and ten thousand times the sampling variance.
one <- function(index) {
  k <- sample(c(2, 2, 3, 4, 5, 6, 8, 10, 13, 20, 30, 50, 100), 1)
  scale <- 10^sample(c(-2, -1, 0, 0, 0, 1, 2), 1)
  vi <- switch(sample(4, 1),
    rep(runif(1, 0.01, 1), k),
    runif(k, 0.01, 1),
    exp(rnorm(k, -2, 1)),
    exp(rnorm(k, -2, 2.5)))
  tau2 <- median(vi) * sample(c(0, 0, 0.05, 0.3, 1, 5, 100, 10000), 1)
  mu <- sample(c(0, 0.5, -3, 100), 1)
  yi <- switch(sample(8, 1),
    rep(mu + 0.25, k),
    mu + rnorm(k, 0, sqrt(vi)) / 10,
    mu + sqrt(vi) * runif(1, -3, 3) + rnorm(k, 0, sqrt(vi + tau2)),
    mu + rnorm(k, 0, sqrt(vi + tau2)),
    mu + rnorm(k, 0, sqrt(vi + tau2)),
    mu + rnorm(k, 0, sqrt(vi + tau2)),
    mu + rt(k, 2) * sqrt(vi + tau2),
    round(mu + rnorm(k, 0, sqrt(vi + tau2)), 1))
  data.frame(table = index, study = seq_len(k), yi = yi * scale, vi = vi * scale^2,
    x1 = rnorm(k), x2 = rbinom(k, 1, 0.5))
}
rows <- do.call(rbind, lapply(seq_len(number), one))
for (name in c("yi", "vi", "x1")) rows[[name]] <- sprintf("%.6g", rows[[name]])
write.csv(rows, commandArgs(TRUE)[2], row.names = FALSE, quote = FALSE)
