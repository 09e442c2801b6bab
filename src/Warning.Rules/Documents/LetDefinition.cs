using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A named expression of a rule file.</summary>
/// <param name="Name">The name, after NFC.</param>
/// <param name="NameOffset">The byte of the name's opening quote.</param>
/// <param name="Expression">What it stands for.</param>
internal sealed record LetDefinition(string Name, int NameOffset, LocatedText Expression);
