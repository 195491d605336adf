internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Closes connections whose client takes too long to send the head of a request or, after it, the body, and those that go
/// on sending a body far beyond what anything takes.
///
/// The time runs from the first moment, not from the last byte, so that a client that sends a byte now and then gains
/// nothing.
final class RequestDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let requestTime: TimeAmount
  private let idleTime: TimeAmount
  private let largestBody: Int
  private var received = 0
  private var deadline: Scheduled<Void>?

  /// - Parameter largestBody: bytes at which a connection is closed without an answer; the answer to what is merely too
  ///   large comes long before.
  init(requestSeconds: Int, idleSeconds: Int, largestBody: Int) {
    self.largestBody = largestBody
    requestTime = .seconds(Int64(requestSeconds))
    idleTime = .seconds(Int64(idleSeconds))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { wait(requestTime, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(requestTime, context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      received = 0
      wait(requestTime, context)
    case .body(let bytes):
      received += bytes.readableBytes
      guard received <= largestBody else { return context.close(promise: nil) }
    case .end: deadline?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { wait(idleTime, context) }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
  }

  private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(mode: .all, promise: nil) }
  }
}
