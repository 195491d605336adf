// The C library's two functions behind scales of ratios, without the whole of Foundation.
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

func naturalLogarithm(_ x: Double) -> Double { log(x) }
func naturalExponential(_ x: Double) -> Double { exp(x) }
