namespace EarlyWarning.Rules.Text;

/// <summary>A key and its value in an object.</summary>
/// <param name="Name">The key, escapes resolved.</param>
/// <param name="NameOffset">The byte of its opening quote.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int NameOffset, JsonValue Value);
