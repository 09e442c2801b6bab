namespace EarlyWarning.Rules.Binding;

/// <summary>A row of the function table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">How it is written, for messages.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Kind">How it is bound.</param>
/// <param name="TakesKnown">Whether <c>known: k</c> may follow, on a measure.</param>
/// <param name="TakesOffset">Whether <c>offset: d</c> may follow.</param>
/// <param name="TakesWhere">Whether <c>where: c</c> may follow, on an event.</param>
internal sealed record Function(string Name, string Signature, int Least, int Most, FunctionKind Kind, bool TakesKnown, bool TakesOffset = true, bool TakesWhere = false);
