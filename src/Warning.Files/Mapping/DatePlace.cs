namespace EarlyWarning.Files;

/// <summary>Where, outside of the rows, a file says of which day or period they are.</summary>
public enum DatePlace
{
    /// <summary>In its name, or in its path from the scan file.</summary>
    File,

    /// <summary>In the name of the sheet.</summary>
    Sheet,

    /// <summary>In the lines above the header.</summary>
    Title,
}
