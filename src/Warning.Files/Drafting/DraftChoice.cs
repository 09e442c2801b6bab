using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>An answer that may be chosen to a question of a draft.</summary>
/// <param name="Value">The answer, as <see cref="ScanFileDraft.Answer"/> takes it.</param>
/// <param name="Text">What it means.</param>
public sealed record DraftChoice(string Value, Message Text);
