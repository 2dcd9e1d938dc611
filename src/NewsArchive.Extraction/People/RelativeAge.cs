namespace NewsArchive.Extraction.People;

/// <summary>Which of two bearers of a name somebody is: father or son, Sr. or Jr.</summary>
internal enum RelativeAge
{
    Unknown,
    Elder,
    Younger,
}
