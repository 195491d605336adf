internal import ArgumentParser

struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary",
    abstract: "Write down how your skin is, what you take and what you meet; look at it, take it elsewhere, forget it.",
    discussion: """
      commensal diary add itch=6 sleep=3 SCORAD=34 took="LGG drops" rescue=hydrocortisone pollen=2 note="swam"

      The diary is one file on this machine that only you may read. Corrections keep what they correct.
      """,
    subcommands: [
      DiaryInitCommand.self, DiaryAddCommand.self, DiaryListCommand.self, DiaryScoreCommand.self, DiaryPlotCommand.self,
      DiaryReportCommand.self, DiaryImportCommand.self, DiaryExportCommand.self, DiaryForgetCommand.self,
    ]
  )
}
