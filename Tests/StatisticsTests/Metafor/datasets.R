# Writes metafor's own data sets as effects with their sampling variances: Rscript datasets.R <file>
# Each line below is the whole of how its numbers were made. metafor 3.8-1, metadat 1.2-0.
suppressMessages(library(metafor))

data <- list(
  bcg = escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg),
  bcg_odds = escalc(measure = "OR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg),
  bcg_difference = escalc(measure = "RD", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg),
  hackshaw1998 = dat.hackshaw1998,
  raudenbush1985 = dat.raudenbush1985,
  hart1999 = escalc(measure = "IRR", x1i = x1i, x2i = x2i, t1i = t1i, t2i = t2i, data = dat.hart1999),
  normand1999 = escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i,
    data = dat.normand1999),
  pignon2000 = dat.pignon2000 |> transform(yi = OmE / V, vi = 1 / V),
  egger2001 = escalc(measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat.egger2001),
  hine1989 = escalc(measure = "RD", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = dat.hine1989),
  molloy2014 = escalc(measure = "ZCOR", ri = ri, ni = ni, data = dat.molloy2014),
  mcdaniel1994 = escalc(measure = "ZCOR", ri = ri, ni = ni, data = dat.mcdaniel1994),
  pritz1997 = escalc(measure = "PFT", xi = xi, ni = ni, data = dat.pritz1997),
  bangertdrowns2004 = dat.bangertdrowns2004,
  vanhowe1999 = escalc(measure = "OR", ai = non.pos, bi = non.neg, ci = cir.pos, di = cir.neg, data = dat.vanhowe1999),
  yusuf1985 = escalc(measure = "OR", ai = ai, n1i = n1i, ci = ci, n2i = n2i, data = subset(dat.yusuf1985, table == "6"))
)

rows <- do.call(rbind, lapply(names(data), function(name) {
  one <- data[[name]]
  one <- one[!is.na(one$yi) & !is.na(one$vi), ]
  data.frame(table = name, study = seq_len(nrow(one)), yi = as.numeric(one$yi), vi = as.numeric(one$vi))
}))
rows$yi <- sprintf("%.17g", rows$yi)
rows$vi <- sprintf("%.17g", rows$vi)
write.csv(rows, commandArgs(TRUE)[1], row.names = FALSE, quote = FALSE)
