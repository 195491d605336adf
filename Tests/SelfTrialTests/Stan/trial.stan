// The model of TrialModel, all it does not know drawn rather than integrated.
data {
  int days;
  vector[days] dose;
  vector[days] rescue;            // exposure to rescue medicine, zero where none was used
  int values;
  array[values] int value_day;
  vector[values] value;
  int lows;                       // days on the lower edge of the range
  array[lows] int low_day;
  real low_bound;
  int highs;
  array[highs] int high_day;
  real high_bound;
  real step;
  real level_mean;
  real level_scale;
  real effect_mean;
  real effect_scale;
  real rescue_scale;
  real spread_median;
  real spread_width;
  real alone_median;
  real alone_width;
  real persistence_median;
  real persistence_width;
  real drift_median;
  real drift_width;
  real onset_median;
  real onset_width;
  real washout_median;
  real washout_width;
}
parameters {
  vector[6] score;
  real standard_level;
  real standard_effect;
  real standard_rescue;
  vector[days - 1] drift_steps;
  vector[days] noise_steps;
}
transformed parameters {
  real spread = spread_median * exp(spread_width * score[1]);
  real alone = inv_logit(logit(alone_median) + alone_width * score[2]);
  real persistence = fmin(0.9999, inv_logit(logit(persistence_median) + persistence_width * score[3]));
  real drift = drift_median * exp(drift_width * score[4]);
  real onset = onset_median * exp(onset_width * score[5]);
  real washout = washout_median * exp(washout_width * score[6]);
  real effect = effect_mean + effect_scale * standard_effect;
  real rescue_effect = rescue_scale * standard_rescue;
  vector[days] hidden;
  {
    real level = level_mean + level_scale * standard_level;
    real carried = spread * sqrt(1 - alone);
    real noise = carried * noise_steps[1];
    real exposure = 0;
    for (t in 1:days) {
      if (t > 1) {
        level += drift * drift_steps[t - 1];
        noise = persistence * noise + carried * sqrt(1 - square(persistence)) * noise_steps[t];
      }
      exposure += (1 - exp(-1 / (dose[t] > exposure ? onset : washout))) * (dose[t] - exposure);
      hidden[t] = level + noise + effect * exposure + rescue_effect * rescue[t];
    }
  }
}
model {
  real own = spread * sqrt(alone);
  score ~ std_normal();
  standard_level ~ std_normal();
  standard_effect ~ std_normal();
  standard_rescue ~ std_normal();
  drift_steps ~ std_normal();
  noise_steps ~ std_normal();
  value ~ normal(hidden[value_day], sqrt(square(own) + square(step) / 12));
  for (i in 1:lows) target += normal_lcdf(low_bound | hidden[low_day[i]], own);
  for (i in 1:highs) target += normal_lccdf(high_bound | hidden[high_day[i]], own);
}
