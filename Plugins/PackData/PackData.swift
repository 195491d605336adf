import Foundation
import PackagePlugin

/// Packs `Data/` into the target that carries it, whenever one of the files changes.
@main
struct PackData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Data", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "PackedFacts.swift")
    return [
      .buildCommand(
        displayName: "Packing the facts of Data",
        executable: try context.tool(named: "commensal-pack").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try files(in: folder),
        outputFiles: [output]
      )
    ]
  }

  /// Every file below a folder, and the folders too, so that a file that comes or goes counts as a change.
  private func files(in folder: URL) throws -> [URL] {
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    return walk.compactMap { $0 as? URL }.sorted { $0.path() < $1.path() }
  }
}
