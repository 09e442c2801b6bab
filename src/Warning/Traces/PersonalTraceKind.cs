namespace EarlyWarning.Traces;

/// <summary>What in a text for a letter tells who.</summary>
internal enum PersonalTraceKind
{
    /// <summary>A phone number.</summary>
    Telephone,

    /// <summary>The number of an identity card.</summary>
    Identity,

    /// <summary>The number of a bank card.</summary>
    BankCard,

    /// <summary>The name of who complained.</summary>
    Name,

    /// <summary>A number of fewer than five people.</summary>
    FewPeople,
}
