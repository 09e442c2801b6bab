namespace EarlyWarning.Files.Reading;

/// <summary>The codes of a feed's companies of which Excel has made numbers, and the first of them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Cell">The first, as it is written.</param>
/// <param name="File">Its file.</param>
/// <param name="Row">Its row.</param>
internal sealed record LostCodes(long Count, string Cell, string File, long Row);
