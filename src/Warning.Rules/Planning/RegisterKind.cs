namespace EarlyWarning.Rules.Planning;

/// <summary>What a register holds for each company of a block.</summary>
internal enum RegisterKind
{
    Number,
    Truth,
    Text,
}
