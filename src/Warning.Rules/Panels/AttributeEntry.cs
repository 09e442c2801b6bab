namespace EarlyWarning.Rules.Panels;

/// <summary>What one file said of a dated attribute at one known day.</summary>
/// <param name="Value">The value, or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The file whose row it is.</param>
internal readonly record struct AttributeEntry(double Value, int File);
