# What metafor says of tables of studies: Rscript reference.R <tables.csv> <reference.csv>
#
# One row per table, method, test and way to iterate. An empty cell is what metafor does not give; `failed` is 1 where
# it gives nothing at all. What does not depend on the method is asked once a table, of a method that changes from table
# to table.
suppressMessages(library(metafor))
methods <- c("REML", "DL", "EE", "ML", "PM", "SJ", "HE", "HS", "EB")
tests <- c("z", "knha")
columns <- c("table", "rules", "method", "test", "failed", "k", "estimate", "se", "ci_lb", "ci_ub", "p", "tau2", "i2",
  "h2", "q", "q_p", "pi_lb", "pi_ub", "qp_lb", "qp_ub", "egger_mixed_z", "egger_mixed_p", "egger_lm_t", "egger_lm_p",
  "trimfill_k0", "trimfill_estimate", "leave_one_out", "cumulative", "qm", "qm_p", "qe", "qe_p", "r2", "coefficients",
  "standard_errors")

quiet <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) NULL)
number <- function(x) {
  if (is.null(x) || length(x) == 0) return("")
  paste(ifelse(is.finite(x), sprintf("%.11g", x), ""), collapse = ";")
}

pooled <- function(fit) {
  row <- list(failed = 0, k = fit$k, estimate = fit$beta[1], se = fit$se, ci_lb = fit$ci.lb, ci_ub = fit$ci.ub,
    p = fit$pval, tau2 = fit$tau2, i2 = fit$I2, h2 = fit$H2, q = fit$QE, q_p = fit$QEp)
  if (fit$method != "EE") {
    prediction <- predict(fit)
    row$pi_lb <- prediction$pi.lb
    row$pi_ub <- prediction$pi.ub
  }
  row
}

sensitivity <- function(fit, data) {
  row <- list()
  mixed <- quiet(regtest(fit))
  if (!is.null(mixed)) row <- c(row, list(egger_mixed_z = mixed$zval, egger_mixed_p = mixed$pval))
  classical <- quiet(regtest(fit, model = "lm"))
  if (!is.null(classical)) row <- c(row, list(egger_lm_t = classical$zval, egger_lm_p = classical$pval))
  filled <- quiet(trimfill(fit))
  if (!is.null(filled)) row <- c(row, list(trimfill_k0 = filled$k0, trimfill_estimate = filled$beta[1]))
  # metafor takes minutes for these where there are many studies.
  if (fit$k <= 20) {
    row$leave_one_out <- quiet(leave1out(fit))$estimate
    row$cumulative <- quiet(cumul(fit))$estimate
  }
  if (fit$method == "REML" && fit$test == "z") {
    interval <- quiet(confint(fit))
    if (!is.null(interval) && interval$lb.sign == "" && interval$ub.sign == "") {
      row$qp_lb <- interval$random["tau^2", "ci.lb"]
      row$qp_ub <- interval$random["tau^2", "ci.ub"]
    }
  }
  if (!is.null(data$x1)) {
    regression <- quiet(rma(yi, vi, mods = ~ x1 + x2, data = data, method = fit$method, test = fit$test))
    if (!is.null(regression) && regression$p == 3) {
      row <- c(row, list(qm = regression$QM, qm_p = regression$QMp, qe = regression$QE, qe_p = regression$QEp,
        r2 = regression$R2, coefficients = regression$beta[, 1], standard_errors = regression$se))
    }
  }
  row
}

tight <- function(data, method) {
  first <- quiet(rma(yi, vi, data = data, method = method))
  size <- median(data$vi) + if (is.null(first)) 0 else first$tau2
  quiet(rma(yi, vi, data = data, method = method,
    control = list(threshold = 1e-11 * size, tol = 1e-12 * size, maxiter = 10000)))
}

answers <- function(name, data, index) {
  asked <- list(methods[index %% 9 + 1], tests[index %/% 9 %% 2 + 1])
  rows <- list()
  add <- function(rules, method, test, row) {
    known <- lapply(row, number)
    known <- c(list(table = name, rules = rules, method = method, test = test), known)
    if (is.null(row$failed)) known$failed <- "1"
    rows[[length(rows) + 1]] <<- sapply(columns, function(column) if (is.null(known[[column]])) "" else known[[column]])
  }
  for (method in methods) for (test in tests) {
    fit <- quiet(rma(yi, vi, data = data, method = method, test = test))
    if (is.null(fit)) { add("metafor", method, test, list()); next }
    row <- pooled(fit)
    if ((method == asked[[1]] && test == asked[[2]]) || (method == "REML" && test == "z" && index %% 3 == 0)) {
      row <- c(row, sensitivity(fit, data))
    }
    add("metafor", method, test, row)
  }
  for (method in c("REML", "ML", "PM", "EB")) {
    fit <- tight(data, method)
    add("precise", method, "z", if (is.null(fit)) list() else pooled(fit))
  }
  do.call(rbind, rows)
}

tables <- read.csv(commandArgs(TRUE)[1])
tables$table <- factor(tables$table, levels = unique(tables$table))
split <- split(tables, tables$table)
result <- parallel::mclapply(seq_along(split), function(index) answers(names(split)[index], split[[index]], index),
  mc.cores = 2)
write.csv(do.call(rbind, result), commandArgs(TRUE)[2], row.names = FALSE, quote = FALSE)
