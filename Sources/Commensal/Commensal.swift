// The library product: everything another program needs, behind one import.

@_exported public import Advice
@_exported public import Evidence
@_exported public import Expectation
@_exported public import GutSkin
@_exported public import Knowledge
@_exported public import Labels
@_exported public import Microbes
@_exported public import Reports
@_exported public import SelfTrial
@_exported public import Statistics
