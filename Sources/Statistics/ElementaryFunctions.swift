// The C library's elementary functions, which are within an ulp or two on every platform, without the whole of
// Foundation.
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

package func naturalLog(_ x: Double) -> Double { log(x) }
func naturalLog1p(_ x: Double) -> Double { log1p(x) }
package func decimalLogarithm(_ x: Double) -> Double { log10(x) }
package func naturalExponential(_ x: Double) -> Double { exp(x) }
func exponential(_ x: Double) -> Double { exp(x) }
func exponentialMinus1(_ x: Double) -> Double { expm1(x) }
package func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
func complementaryErrorFunction(_ x: Double) -> Double { erfc(x) }
func arcTangent(_ x: Double) -> Double { atan(x) }
package func cosine(_ x: Double) -> Double { cos(x) }
func tangent(_ x: Double) -> Double { tan(x) }

/// `lgamma_r`, because `lgamma` writes the sign to a global variable and so is not safe on several threads.
func logAbsoluteGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
