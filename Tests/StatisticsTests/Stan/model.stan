// The model of MultiMembershipModel, its scales drawn rather than integrated.
data {
  int observations;
  int columns;
  int levels;
  array[levels] int units;
  int all_units;
  matrix[observations, columns] fixed;
  matrix[observations, all_units] shares;
  vector[columns] fixed_scales;
  vector[levels] level_scales;
  array[observations] int is_censored;
  vector[observations] value;
  array[observations] int has_lower;
  array[observations] int has_upper;
  vector[observations] lower_bound;
  vector[observations] upper_bound;
  vector[observations] standard_error;
}
parameters {
  vector[columns] standard_beta;
  vector[all_units] standard_effect;
  vector<lower=0>[levels] standard_tau;
}
transformed parameters {
  vector[levels] tau = standard_tau .* level_scales;
  vector[columns] beta = standard_beta .* fixed_scales;
  vector[observations] eta;
  // The mean without the last level's effect.
  vector[observations] blend;
  {
    vector[all_units] effect;
    int start = 1;
    for (level in 1:levels) {
      int end = start + units[level] - 1;
      effect[start:end] = tau[level] * standard_effect[start:end];
      start += units[level];
    }
    eta = fixed * beta + shares * effect;
    for (unit in (all_units - units[levels] + 1):all_units) effect[unit] = 0;
    blend = fixed * beta + shares * effect;
  }
}
model {
  standard_beta ~ std_normal();
  standard_effect ~ std_normal();
  standard_tau ~ std_normal();
  for (i in 1:observations) {
    real mean = eta[i];
    real se = standard_error[i];
    if (!is_censored[i]) value[i] ~ normal(mean, se);
    else if (!has_lower[i]) target += normal_lcdf(upper_bound[i] | mean, se);
    else if (!has_upper[i]) target += normal_lccdf(lower_bound[i] | mean, se);
    else target += log_diff_exp(normal_lcdf(upper_bound[i] | mean, se), normal_lcdf(lower_bound[i] | mean, se));
  }
}
