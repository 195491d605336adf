/// The contract's JSON documents. Their keys keep their names and meanings from version to version; keys may be added.
///
/// A thing that is not known is `null`, never 0 or an empty string. CFU are per serving where nothing else is said,
/// doses of trials are CFU per day, durations are weeks, spans are UTF-8 byte offsets into the label text.
public enum JSONReport {}
