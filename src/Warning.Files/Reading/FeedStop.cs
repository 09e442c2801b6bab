using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Why a scan must stop because of a feed.</summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Fault">What is wrong: a file that cannot be read, or too much of what was read.</param>
/// <param name="Cause">What broke the reading; null where the feed was read.</param>
internal sealed record FeedStop(string Feed, Message Fault, FeedException? Cause);
