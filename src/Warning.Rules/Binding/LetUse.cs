using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>The use of a let in an expression; faults that only this use has are placed at it.</summary>
internal sealed record LetUse(string Name, TextSpan Span);
