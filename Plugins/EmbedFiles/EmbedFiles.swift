import Foundation
import PackagePlugin

/// Puts the templates, assets and messages of the server into its binary, whenever one of them changes.
@main
struct EmbedFiles: BuildToolPlugin {
  private static let folders = ["Templates", "Assets", "Messages"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folders = Self.folders.map { target.directoryURL.appending(path: $0, directoryHint: .isDirectory) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of the server",
        executable: try context.tool(named: "commensal-embed").url,
        arguments: [output.path(percentEncoded: false)] + folders.map { $0.path(percentEncoded: false) },
        inputFiles: try folders.flatMap { folder in
          [folder] + (try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
        },
        outputFiles: [output]
      )
    ]
  }
}
