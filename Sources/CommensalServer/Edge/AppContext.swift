package import Hummingbird
package import NIOCore

/// What is known of one request beside the request itself.
package struct AppContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Where the connection comes from; `nil` under tests.
  package let connection: SocketAddress?
  /// The language that pages are answered in.
  var language = Language.english
  /// Whether the pages were asked for by script, to be put into one that is there.
  var wantsFragment = false

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    connection = source.channel.remoteAddress
  }
}
