namespace EarlyWarning.Files.Matching;

/// <summary>The row of the company that a cell names, or a number below zero; the fault says why a cell can name no company at all.</summary>
internal delegate int CompanyLookup(ReadOnlySpan<byte> cell, out string? fault);
